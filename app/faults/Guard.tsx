import { type ReactNode, useEffect } from 'react';
import { Boundary, type Fault } from '../../components/Boundary';
import { FaultReport } from '../../components/FaultReport';
import type { Choices } from '../choices';
import { writeLink } from '../permalink';
import { useStore } from '../store';
import { reportOn } from './report';

interface GuardProps {
  /** What it holds, at the beginning of a sentence: "The card of the GRU". */
  readonly part: string;
  readonly children: ReactNode;
}

/** A part of the page that redraws itself when it fails, and offers a report where it cannot. */
export function Guard({ part, children }: GuardProps) {
  return (
    <Boundary fallback={(fault, redraw) => <Failed part={part} fault={fault} redraw={redraw} />}>
      {children}
    </Boundary>
  );
}

/** What a part may have failed at: with another choice it is worth drawing again. */
const drawn = [
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
        if (drawn.some((name) => now[name] !== before[name])) redraw();
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

/** The link to what is on the page, to which the address may not have come yet. */
const currentAddress = () => new URL(`#${writeLink(useStore.getState())}`, location.href).href;
