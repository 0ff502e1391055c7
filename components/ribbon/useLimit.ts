import {
  type ClipboardEvent,
  type CompositionEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { difference, fitting, type Limit, refusal, type Selection } from './limit';

interface Draft {
  readonly value: string;
  readonly selection: Selection;
}

/** The props of the ribbon's text field. */
export interface Limited {
  /** The text during IME composition, which may exceed the limit. */
  readonly composed: string | undefined;
  /** Why the last insertion was refused or cut; empty if it was not. */
  readonly refused: string;
  readonly onChange: (value: string, composing: boolean) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: () => void;
}

/**
 * Keeps an edited sequence within its limit: an insertion that does not fit is refused before the
 * browser applies it, so that the text, the caret and the undo history stay unchanged. IME
 * composition is not limited, because it may need more letters temporarily; its result is undone if
 * it does not fit.
 */
export function useLimit(
  input: RefObject<HTMLInputElement | null>,
  limit: Limit,
  onEdit: (sequence: string) => void,
  onCut: (count: number) => void,
): Limited {
  const [composed, setComposed] = useState<string>();
  const [refused, setRefused] = useState('');
  // The state before the browser's last change; undefined for programmatic changes.
  const before = useRef<Draft>(undefined);
  const beforeComposing = useRef<Draft>(undefined);
  // The number of tokens cut from the current insertion.
  const cut = useRef(0);
  const { longest, spaced, read } = limit;

  const refuse = (inserted: string) => {
    setRefused(refusal(longest, read(inserted).length, spaced));
  };
  /** Inserts what fits, and reports the rest. */
  const insertSome = (inserted: string, { text, left }: ReturnType<typeof fitting>) => {
    if (text) {
      // Reported at the input event, which may be synchronous or later.
      cut.current = left;
      insert(text);
    } else if (left > 0) refuse(inserted);
  };
  const onBeforeInput = (event: InputEvent) => {
    const box = input.current;
    if (!box) return;
    before.current = draftOf(box);
    if (!event.cancelable || event.isComposing || !event.inputType.startsWith('insert')) return;
    const { value, selection } = before.current;
    const inserted = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    // Dropped text is not inserted at the caret, so it is never cut.
    const isDropped = event.inputType === 'insertFromDrop';
    const place = isDropped ? { start: 0, end: 0 } : selection;
    const fit = fitting(value, place, inserted, limit);
    if (fit.left === 0) return;
    event.preventDefault();
    insertSome(inserted, fit);
  };
  // React has no event equivalent to native `beforeinput`.
  const latest = useRef(onBeforeInput);
  useEffect(() => {
    latest.current = onBeforeInput;
  });
  useEffect(() => {
    const box = input.current;
    const listen = (event: InputEvent) => latest.current(event);
    box?.addEventListener('beforeinput', listen);
    return () => box?.removeEventListener('beforeinput', listen);
  }, [input]);

  const endComposing = (box: HTMLInputElement, old: Draft) => {
    const inserted = difference(old.value, box.value).text;
    restore(box, old);
    insertSome(inserted, fitting(old.value, old.selection, inserted, limit));
  };

  return {
    composed,
    refused,
    onChange: (value, composing) => {
      const old = before.current;
      before.current = undefined;
      setComposed(composing ? value : undefined);
      if (!old || read(value).length <= longest) {
        setRefused('');
        // The store cuts programmatic changes that are too long.
        onEdit(value);
        if (cut.current > 0) onCut(cut.current);
        cut.current = 0;
      } else if (!composing && !beforeComposing.current) {
        // A keyboard that fires no `beforeinput`.
        const inserted = difference(old.value, value).text;
        refuse(inserted);
        const { start, end } = old.selection;
        queueMicrotask(() => input.current?.setSelectionRange(start, end));
      }
    },
    onPaste: (event) => {
      const inserted = event.clipboardData.getData('text/plain');
      const { value, selection } = draftOf(event.currentTarget);
      const fit = fitting(value, selection, inserted, limit);
      if (fit.text === inserted) return;
      event.preventDefault();
      insertSome(inserted, fit);
    },
    onCompositionStart: (event) => {
      beforeComposing.current = draftOf(event.currentTarget);
    },
    onCompositionEnd: () => {
      // After all events of the composition, whose order varies.
      window.setTimeout(() => {
        const [box, old] = [input.current, beforeComposing.current];
        beforeComposing.current = undefined;
        if (box && old && read(box.value).length > longest) endComposing(box, old);
        setComposed(undefined);
      });
    },
  };
}

function draftOf({ value, selectionStart, selectionEnd }: HTMLInputElement): Draft {
  const start = selectionStart ?? value.length;
  return { value, selection: { start, end: selectionEnd ?? start } };
}

/** Inserts text with `execCommand`, the only way that can be undone. */
function insert(text: string): void {
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Restores the previous text. */
function restore(box: HTMLInputElement, { value, selection }: Draft): void {
  const { start, end, text } = difference(box.value, value);
  box.setSelectionRange(start, end);
  insert(text);
  box.setSelectionRange(selection.start, selection.end);
}
