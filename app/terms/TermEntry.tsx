import { ProseText } from '../../components/lesson/ProseText';
import { TermNote } from '../../components/lesson/TermNote';
import { type LivePicture, termOf } from '../lessons/glossary';
import { lessonAddress } from '../lessonView/lessonAddress';
import { plainParts } from '../lessonView/proseParts';
import { termAddress } from '../lessonView/termAddress';
import { closeTerm } from './openTerm';
import type { PictureScene } from './pictureOf';
import { TermFigure } from './TermFigure';

interface TermEntryProps {
  readonly term: string;
  readonly of?: { readonly cell: string; readonly symbol: string } | undefined;
  readonly beside: Element;
  readonly scene: PictureScene;
  readonly theme: string;
}

/** The entry of a term, drawn from the state that is open. */
export function TermEntry({ term, of, beside, scene, theme }: TermEntryProps) {
  const entry = termOf(term);
  if (!entry) return undefined;
  const { name, says, alsoCalled, inPyTorch, inKeras, pages } = entry;
  const picture = pictureFor(entry.shows, of);
  return (
    <TermNote
      beside={beside}
      term={{
        name,
        says: <ProseText parts={plainParts(says)} />,
        picture: picture && (
          <TermFigure
            key={`${picture.as} ${'cell' in picture && picture.cell}`}
            picture={picture}
            scene={scene}
            theme={theme}
          />
        ),
        alsoCalled: alsoCalled ?? [],
        inPyTorch,
        inKeras,
        pages: pages.map((id) => ({ id, href: lessonAddress(id) })),
      }}
      href={termAddress(name)}
      onClose={closeTerm}
    />
  );
}

/** The entry’s own picture; of the quantity that was asked about, if it draws one. */
function pictureFor(
  shows: LivePicture | undefined,
  of: TermEntryProps['of'],
): LivePicture | undefined {
  return of && shows && 'symbol' in shows ? { ...shows, ...of } : shows;
}
