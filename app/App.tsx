import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Changes } from '../components/Changes';
import { ExamplePicker } from '../components/ExamplePicker';
import { Footer } from '../components/Footer';
import { Notice } from '../components/Notice';
import { Operations } from '../components/Operations';
import { Ribbon } from '../components/Ribbon';
import { Scrubber } from '../components/Scrubber';
import { TopBar } from '../components/TopBar';
import { Transport } from '../components/Transport';
import { phaseNames } from '../models/jobs';
import type { Sizes } from '../models/read/parameters';
import { tokenise } from '../models/train/tasks/nextLetter';
import styles from './App.module.css';
import { writeChange } from './change';
import { ticksOf } from './clock';
import { CompareView } from './compare/CompareView';
import { PointedNote } from './compare/PointedNote';
import { examples } from './examples';
import type { InsideProps } from './inside/Inside';
import { useInside } from './inside/load';
import { writeLink } from './permalink';
import { usePlayback } from './playback';
import { sayChange } from './sayChange';
import { useShortcuts } from './shortcuts';
import { hiddenSizes, type Panel, speeds, useStore } from './store';
import { useTheme } from './theme';
import { type OpenModels, useModels } from './useModels';
import { usePermalink } from './usePermalink';

/** Puts an example in the ribbon, at its first step. */
function pick(text: string): void {
  const { setSequence, goTo } = useStore.getState();
  setSequence(text);
  goTo(1);
}

/** Said behind an error, so that no number is taken for another model's. */
const staying = ' The cells still have the weights from before.';

const panelTitles: readonly { readonly id: Panel; readonly title: string }[] = [
  { id: 'why', title: 'Why?' },
  { id: 'change', title: 'Change' },
  { id: 'weights', title: 'Weights' },
  { id: 'conventions', title: 'Conventions' },
  { id: 'time', title: 'Over time' },
];

const themes = { auto: 'light', light: 'dark', dark: 'auto' } as const;

interface AppProps {
  /** The models that were open before the page was drawn, or are on their way. */
  readonly first: OpenModels | Promise<OpenModels>;
}

export function App({ first }: AppProps) {
  const { sequence, step, tick, playing, speed, notices, conventions, panel } = useStore(
    useShallow(({ sequence, step, tick, playing, speed, notices, conventions, panel }) => ({
      sequence,
      step,
      tick,
      playing,
      speed,
      notices,
      conventions,
      panel,
    })),
  );
  const { setSequence, goTo, goToTick, setPlaying, setSpeed, setPanel, dismissNotice } =
    useStore.getState();
  const phases = useMemo(
    () => ticksOf(conventions).map(({ phase }) => phaseNames[phase]),
    [conventions],
  );
  const tokens = useMemo(() => tokenise(sequence), [sequence]);
  const theme = useTheme();
  const { models, error } = useModels(first);
  useInside(models.length > 0);
  usePlayback();
  useShortcuts();
  usePermalink();

  return (
    <>
      <button
        type="button"
        className={styles.skip}
        onClick={() => document.getElementById('cells')?.focus()}
      >
        Skip to the cells
      </button>
      <Bar />
      {notices.map((text) => (
        <Notice key={text} text={text} onDismiss={() => dismissNotice(text)} />
      ))}
      {error && <Notice text={`${error}${models.length > 0 ? staying : ''}`} />}
      <section className={styles.timeline} aria-label="Sequence and steps">
        <div className={styles.controls}>
          <Transport
            step={step}
            last={tokens.length}
            ready={models.length > 0}
            playing={playing}
            speed={speed}
            speeds={speeds}
            onGoTo={goTo}
            onPlay={setPlaying}
            onSpeed={setSpeed}
          />
        </div>
        <div className={styles.operations}>
          <Operations
            phases={phases}
            tick={tick}
            ready={models.length > 0 && tokens.length > 0}
            onGoTo={goToTick}
          />
        </div>
        <div className={styles.line}>
          <Ribbon
            sequence={sequence}
            tokens={tokens}
            step={step}
            onEdit={setSequence}
            onGoTo={goTo}
          />
          <Scrubber
            step={step}
            last={tokens.length}
            letter={tokens[step - 1]?.letter.trim() ?? ''}
            onGoTo={goTo}
          />
        </div>
        <div className={styles.status}>
          <p aria-live="polite">
            {tokens.length > 0 ? (
              <>
                <b>Step {step}</b> of {tokens.length}
              </>
            ) : (
              'No steps yet'
            )}
          </p>
          <ExamplePicker examples={examples} onPick={pick} />
        </div>
      </section>
      <ChangeBar sizes={models[0]?.sizes} />
      <CompareView models={models} tokens={tokens} step={step} theme={theme} />
      <Footer
        note={<PointedNote models={models} tokens={tokens} step={step} />}
        panels={panelTitles}
        open={panel}
        onOpen={setPanel}
      >
        {panel && (
          <Panels panel={panel} models={models} tokens={tokens} step={step} theme={theme} />
        )}
      </Footer>
    </>
  );
}

/** The open panel, as soon as what draws it is here. */
function Panels(props: InsideProps) {
  const Inside = useInside(true);
  if (typeof Inside === 'string') {
    return <p>This part of the page could not be fetched: {Inside}. Close it and try again.</p>;
  }
  return Inside ? <Inside {...props} /> : null;
}

/** The reader's changes with what their chips do. */
const ChangeBar = memo(function ChangeBar({ sizes }: { readonly sizes: Sizes | undefined }) {
  const changes = useStore((state) => state.changes);
  const conventions = useStore((state) => state.conventions);
  const difference = useStore((state) => state.difference);
  const { removeChange, clearChanges, setDifference } = useStore.getState();
  if (!sizes) return null;
  const chips = changes.map((change) => ({
    key: writeChange(change),
    text: sayChange(change, conventions, sizes),
  }));
  return (
    <Changes
      changes={chips}
      difference={difference}
      onRemove={(key) => {
        const change = changes.find((each) => writeChange(each) === key);
        if (change) removeChange(change);
      }}
      onClear={clearChanges}
      onDifference={setDifference}
    />
  );
});

/** The top bar with what its controls do. */
const Bar = memo(function Bar() {
  const weights = useStore((state) => state.weights);
  const theme = useStore((state) => state.theme);
  const setWeights = useStore((state) => state.setWeights);
  const setTheme = useStore((state) => state.setTheme);
  const [last, setLast] = useState({ seed: 1, hiddenSize: 24 });
  const [shared, setShared] = useState(false);
  const { seed, hiddenSize } = weights.kind === 'untrained' ? weights : last;

  const choose = useCallback(
    (change: Partial<typeof last>) => {
      const next = { seed, hiddenSize, ...change };
      setLast(next);
      setWeights({ kind: 'untrained', ...next });
    },
    [seed, hiddenSize, setWeights],
  );

  useEffect(() => {
    if (!shared) return;
    const timer = window.setTimeout(() => setShared(false), 2000);
    return () => window.clearTimeout(timer);
  }, [shared]);

  return (
    <TopBar
      trained={weights.kind === 'trained'}
      seed={seed}
      hiddenSize={hiddenSize}
      hiddenSizes={hiddenSizes}
      theme={theme}
      shared={shared}
      onTrained={(trained) => {
        if (!trained) return choose({});
        setLast({ seed, hiddenSize });
        setWeights({ kind: 'trained' });
      }}
      onSeed={(value) => {
        if (Number.isInteger(value) && value >= 0 && value < 1e9) choose({ seed: value });
      }}
      onHiddenSize={(size) => choose({ hiddenSize: size })}
      onTheme={() => setTheme(themes[theme])}
      onShare={() => {
        const { href } = new URL(`#${writeLink(useStore.getState())}`, location.href);
        navigator.clipboard.writeText(href).then(
          () => setShared(true),
          () => window.prompt('Copy this link', href),
        );
      }}
    />
  );
});
