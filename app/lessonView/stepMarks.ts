/** The steps that the open page of a lesson marks in the sequence. */
import { create } from 'zustand';
import type { StepMark } from '../../components/Ribbon';
import { useStore } from '../store';

interface Marks {
  readonly marks: readonly StepMark[];
  /** Called with the step to which the reader drags the predicted one; undefined: none is asked for. */
  readonly onPredict: ((step: number) => void) | undefined;
}

const useMarks = create<Marks>()(() => ({ marks: [], onPredict: undefined }));

export function setStepMarks(
  marks: Marks['marks'],
  onPredict: Marks['onPredict'] = undefined,
): void {
  useMarks.setState({ marks, onPredict });
}

/** Undefined if no page is open, or none is marked. */
export function useStepMarks(): Marks | undefined {
  const marks = useMarks();
  const isOpen = useStore(({ lesson }) => lesson !== undefined);
  return isOpen && marks.marks.length > 0 ? marks : undefined;
}
