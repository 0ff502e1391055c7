import { lessonTitles } from 'virtual:lessonTitles';
import { LessonIndex } from '../../components/lesson/LessonIndex';
import { ProseText } from '../../components/lesson/ProseText';
import { glossary } from '../lessons/glossary';
import { plainProse } from '../lessons/prose';
import { bringAnswersBack, dropAllAnswers, useAnswers } from './answers';
import { lessonAddress } from './lessonAddress';
import { proseParts } from './proseParts';

const nothing = { marks: [], term: undefined, onTerm: () => {} };

/** All lessons and their pages, what was answered, and the glossary. */
export function LessonList() {
  const { answers, isKept, forgotten } = useAnswers();
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
      terms={glossary.map(({ name, says, alsoCalled, inPyTorch, inKeras, pages }) => ({
        name,
        says: <ProseText parts={proseParts(says, nothing)} />,
        text: plainProse(says),
        alsoCalled: alsoCalled ?? [],
        inPyTorch,
        inKeras,
        pages: pages.map((id) => ({ id, href: lessonAddress(id) })),
      }))}
    />
  );
}
