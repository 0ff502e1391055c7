import {
  memo,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { create } from 'zustand';

const useTurn = create(() => ({ turn: 0 }));

/**
 * Has the browser compile the code by which React updates a page. A function is compiled when it
 * first runs, and these would first run at the reader's first step, which took a quarter longer. So
 * an element outside the page is updated once, in tasks of its own.
 */
export async function compileUpdates(): Promise<void> {
  const root = createRoot(document.createElement('div'));
  flushSync(() => root.render(<Sample />));
  await nextTask();
  flushSync(() => useTurn.setState({ turn: 1 }));
  await nextTask();
  root.unmount();
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Changes in every way in which a step changes the page. */
function Sample() {
  const turn = useTurn((state) => state.turn);
  const [seen, setSeen] = useState(turn);
  const element = useRef<HTMLInputElement>(null);
  const style = useMemo(() => ({ width: turn }), [turn]);
  const onChange = useCallback(() => setSeen(turn), [turn]);
  const id = useId();
  useLayoutEffect(() => setSeen(turn), [turn]);
  useEffect(() => element.current?.setAttribute('data-turn', String(turn)), [turn]);
  return (
    <>
      <input
        ref={element}
        id={id}
        style={style}
        type="range"
        max={turn + 1}
        value={turn}
        aria-label={`${turn}`}
        onChange={onChange}
      />
      <Name turn={turn} />
      {[seen, turn].map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always two
        <b key={index} data-hue={each} title={`${each}`}>
          {each}
        </b>
      ))}
    </>
  );
}

const Name = memo(function Name({ turn }: { readonly turn: number }) {
  return <p>{turn}</p>;
});
