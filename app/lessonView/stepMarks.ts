/** The steps that the open page of a lesson marks in the sequence. */
import { create } from 'zustand';
import type { StepMark } from '../../components/Ribbon';
import { useStore } from '../store';

const useMarks = create<{ readonly marks: readonly StepMark[] }>()(() => ({ marks: [] }));

export function setStepMarks(marks: readonly StepMark[]): void {
  useMarks.setState({ marks });
}

/** Undefined if no page is open, or none is marked. */
export function useStepMarks(): readonly StepMark[] | undefined {
  const marks = useMarks((state) => state.marks);
  const isOpen = useStore(({ lesson }) => lesson !== undefined);
  return isOpen && marks.length > 0 ? marks : undefined;
}
