import { useEffect, useMemo, useRef } from 'react';
import { SkipButton } from '../../components/controls/SkipButton';
import { PageName } from '../../components/PageName';
import { ThemeButton } from '../../components/ThemeButton';
import { useCardWidth } from '../compare/useCardWidth';
import { Guard } from '../faults/Guard';
import { listId } from '../lessons/pageIds';
import { lessonAddress } from '../lessonView/lessonAddress';
import type { OpenModels } from '../models';
import { usePlayback } from '../playback';
import { StepTransport } from '../StepTransport';
import { timeKeys, useShortcuts } from '../shortcuts';
import { LiveRegion } from '../status/LiveRegion';
import { useStore } from '../store';
import { useTheme } from '../theme';
import { useModels } from '../useModels';
import { barsOf } from './bars';
import { ending } from './ending';
import styles from './FirstMinute.module.css';
import { followAddress, leave } from './leave';
import { MinuteCells } from './MinuteCells';
import { MinutePanel } from './MinutePanel';
import { MinuteStrip } from './MinuteStrip';
import { task } from './runs';
import { scenes } from './scenes';
import { leadId, useMinute } from './state';
import { first } from './story';
import { usePreloadExplore } from './usePreloadExplore';

/** A link to the comparison on the same task, for a new tab. */
const explorable = `#${new URLSearchParams({ task: task.id, text: first })}`;

interface FirstMinuteProps {
  /** The models opened before the first render, or a promise of them. */
  readonly first: OpenModels | Promise<OpenModels>;
}

/** The first visit: three scenes, each predicted before it is seen. */
export function FirstMinute({ first: opened }: FirstMinuteProps) {
  const theme = useTheme();
  const { models } = useModels(opened);
  const index = useMinute((state) => state.scene);
  const scene = scenes[index];
  const isRevealed = useMinute(
    ({ revealed }) => scene !== undefined && revealed.includes(scene.id),
  );
  const text = scene?.text ?? first;
  const bars = useMemo(() => barsOf(text), [text]);
  const chosenTheme = useStore((state) => state.theme);
  const { setTheme } = useStore.getState();
  const main = useRef<HTMLElement>(null);
  useCardWidth(main);
  usePlayback();
  useShortcuts();
  usePreloadExplore();
  useEffect(() => {
    window.addEventListener('popstate', followAddress);
    return () => window.removeEventListener('popstate', followAddress);
  }, []);

  return (
    <>
      <p className={styles.skip}>
        <SkipButton
          onClick={() => document.querySelector<HTMLElement>('#question [tabindex]')?.focus()}
        >
          Skip to the question
        </SkipButton>
      </p>
      <header className={styles.bar}>
        <PageName />
        <a
          href={explorable}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            leave();
          }}
        >
          Explore freely
        </a>
        <a href={lessonAddress(listId)}>Lessons</a>
        <ThemeButton theme={chosenTheme} onTheme={setTheme} />
      </header>
      <section className={styles.lead} aria-label="Sequence and steps" {...{ [timeKeys]: true }}>
        <div className={styles.words}>
          <h2>Remember a number for thirty steps. Which network can?</h2>
          <p id={leadId}>{scene?.lead ?? ending.lead}</p>
        </div>
        <div className={styles.controls}>
          <StepTransport last={bars.length} ready={models.length > 0} />
        </div>
        <div className={styles.strip}>
          <MinuteStrip bars={bars} />
        </div>
      </section>
      <main ref={main} id="cells" aria-label="The cells" tabIndex={-1} className={styles.cells}>
        <MinuteCells models={models} scene={scene} theme={theme} />
      </main>
      <section
        id="question"
        aria-label="Prediction and result"
        className={styles.question}
        data-revealed={isRevealed || undefined}
      >
        <Guard part="The question">{models.length > 0 && <MinutePanel models={models} />}</Guard>
      </section>
      <LiveRegion />
    </>
  );
}
