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

/** What the ribbon's text box is given, so that nothing that stands in it is ever lost. */
export interface Limited {
  /** What an input method is still composing, longer than a sequence may be as long as it does. */
  readonly composed: string | undefined;
  /** Why the last insertion was refused or cut, in words; empty after one that was not. */
  readonly refused: string;
  readonly onChange: (value: string, composing: boolean) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: () => void;
}

/**
 * Keeps a sequence within its limit where it is edited: an insertion that does not fit is refused
 * before the browser makes it, so that the text, the caret and what can be undone stay as they were.
 * An input method composes as it likes (it may need more letters for a while than it leaves in the
 * end); what it leaves is taken back if it does not fit.
 */
export function useLimit(
  input: RefObject<HTMLInputElement | null>,
  limit: Limit,
  onEdit: (sequence: string) => void,
  onCut: (count: number) => void,
): Limited {
  const [composed, setComposed] = useState<string>();
  const [refused, setRefused] = useState('');
  // As it was before the browser's last change; undefined where a program makes the change.
  const before = useRef<Draft>(undefined);
  const beforeComposing = useRef<Draft>(undefined);
  // How much of an insertion under way is left out.
  const cut = useRef(0);
  const { longest, spaced, read } = limit;

  const refuse = (inserted: string) => {
    setRefused(refusal(longest, read(inserted).length, spaced));
  };
  /** Puts in what there is room for, and says what there is none for. */
  const insertSome = (inserted: string, { text, left }: ReturnType<typeof fitting>) => {
    if (text) {
      // Said when the browser tells of what it inserted: that may be at once, or later.
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
    // What is dropped does not go to where the caret was: somewhere, and never to be cut.
    const isDropped = event.inputType === 'insertFromDrop';
    const place = isDropped ? { start: 0, end: 0 } : selection;
    const fit = fitting(value, place, inserted, limit);
    if (fit.left === 0) return;
    event.preventDefault();
    insertSome(inserted, fit);
  };
  // React has no event that says what is about to be inserted.
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
        // The store cuts what a program made too long.
        onEdit(value);
        if (cut.current > 0) onCut(cut.current);
        cut.current = 0;
      } else if (!composing && !beforeComposing.current) {
        // A keyboard that does not ask first.
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
      // Once the browser is done with the composition, whichever of its events comes last.
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

/** Types for the reader, so that it can be undone: there is no other way to. */
function insert(text: string): void {
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Puts back what stood there before. */
function restore(box: HTMLInputElement, { value, selection }: Draft): void {
  const { start, end, text } = difference(box.value, value);
  box.setSelectionRange(start, end);
  insert(text);
  box.setSelectionRange(selection.start, selection.end);
}
