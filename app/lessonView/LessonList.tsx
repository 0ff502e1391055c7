import { lessonTitles } from 'virtual:lessonTitles';
import { LessonIndex } from '../../components/lesson/LessonIndex';
import { type ProsePart, ProseText } from '../../components/lesson/ProseText';
import { type GlossarySymbol, glossary } from '../lessons/glossary';
import { plainProse, symbol } from '../lessons/prose';
import { useStore } from '../store';
import { TermFigure } from '../terms/TermFigure';
import { useTheme } from '../theme';
import { bringAnswersBack, dropAllAnswers, useAnswers } from './answers';
import { lessonAddress } from './lessonAddress';
import { plainParts } from './proseParts';

/** All lessons and their pages, what was answered, and the glossary. */
export function LessonList() {
  const { answers, isKept, forgotten } = useAnswers();
  const wanted = useStore(({ term }) => term);
  const theme = useTheme();
  return (
    <LessonIndex
      lessons={lessonTitles.map(({ number, title, question, pages }) => ({
        number,
        title,
        question,
        pages: pages.map((page) => ({
          id: page.id,
          title: page.title,
          href: lessonAddress(page.id),
          verdict: answers[page.id]?.verdict,
        })),
      }))}
      answered={Object.keys(answers).length}
      isKept={isKept}
      onReset={dropAllAnswers}
      onBringBack={forgotten && bringAnswersBack}
      wanted={wanted ?? ''}
      onWanted={(term) => useStore.setState({ term })}
      terms={glossary.map(({ name, symbols, says, shows, alsoCalled, ...names }) => ({
        name,
        symbols: <ProseText parts={symbolParts(symbols)} />,
        says: <ProseText parts={plainParts(says)} />,
        text: plainProse(says),
        picture: shows && <TermFigure picture={shows} scene={undefined} theme={theme} />,
        alsoCalled: alsoCalled ?? [],
        inPyTorch: names.inPyTorch,
        inKeras: names.inKeras,
        pages: names.pages.map((id) => ({ id, href: lessonAddress(id) })),
      }))}
    />
  );
}

/** The symbols of a term, each once: several cells have the same. */
function symbolParts(symbols: readonly GlossarySymbol[] = []): readonly ProsePart[] {
  const parts = plainParts(symbols.map(({ cell, name }) => symbol(cell, name)));
  const baseOf = (part: ProsePart | undefined) =>
    typeof part === 'object' && part.kind === 'symbol' ? part.label.base : part;
  return parts.filter(
    (part, index) => parts.findIndex((other) => baseOf(other) === baseOf(part)) === index,
  );
}
