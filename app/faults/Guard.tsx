import { type ReactNode, useEffect } from 'react';
import { Boundary, type Fault } from '../../components/Boundary';
import { FaultReport } from '../../components/FaultReport';
import type { Choices } from '../choices';
import { writeLink } from '../permalink';
import { useStore } from '../store';
import { reportOn } from './report';

interface GuardProps {
  /** The name of the part, as the subject of a sentence: "The card of the GRU". */
  readonly part: string;
  readonly children: ReactNode;
}

/**
 * An error boundary that renders its part again after an error, and offers a report if that fails.
 */
export function Guard({ part, children }: GuardProps) {
  return (
    <Boundary fallback={(fault, redraw) => <Failed part={part} fault={fault} redraw={redraw} />}>
      {children}
    </Boundary>
  );
}

/**
 * The choices that may have caused an error: after a change of them, the part is rendered again.
 */
const watchedChoices = [
  'task',
  'sequence',
  'step',
  'tick',
  'weights',
  'conventions',
  'changes',
  'panel',
  'trail',
] as const satisfies readonly (keyof Choices)[];

interface FailedProps {
  readonly part: string;
  readonly fault: Fault;
  readonly redraw: () => void;
}

function Failed({ part, fault, redraw }: FailedProps) {
  useEffect(
    () =>
      useStore.subscribe((now, before) => {
        if (watchedChoices.some((name) => now[name] !== before[name])) redraw();
      }),
    [redraw],
  );
  return (
    <FaultReport
      part={part}
      report={(withSequence) => reportOn(fault, currentAddress(), withSequence)}
      onRedraw={redraw}
    />
  );
}

/** The link to the current page; the address bar may lag behind. */
const currentAddress = () => new URL(`#${writeLink(useStore.getState())}`, location.href).href;
