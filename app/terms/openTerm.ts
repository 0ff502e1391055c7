/** The term whose entry is open in a note over the page; no link says so. */
import { create } from 'zustand';

interface OpenTerm {
  /** Its name in the glossary, or another word for it. */
  readonly term: string;
  /** The quantity that was asked about: drawn in place of the entry’s own. */
  readonly of?: { readonly cell: string; readonly symbol: string } | undefined;
  /** The note opens beside it. */
  readonly beside: Element;
}

export const useOpenTerm = create<{ readonly open: OpenTerm | undefined }>()(() => ({
  open: undefined,
}));

export function openTerm(open: OpenTerm): void {
  useOpenTerm.setState({ open });
}

export function closeTerm(): void {
  useOpenTerm.setState({ open: undefined });
}
