import { type CSSProperties, memo } from 'react';
import { Boundary } from '../../components/Boundary';
import { useTheme } from '../theme';
import type { Entry, Example } from './entry';
import styles from './Gallery.module.css';
import { useOnly } from './only';
import { sections } from './sections';

/** Every component and drawing in its states, or only the entry named in the address. */
export function Gallery() {
  const theme = useTheme();
  const only = useOnly();
  const wanted = (entry: Entry) => only === undefined || entry.name === only;
  const shown = sections
    .map(({ title, entries }) => ({ title, entries: entries.filter(wanted) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <main className={styles.gallery}>
      <h1 className={styles.heading}>
        {only === undefined ? (
          'Gallery'
        ) : (
          <a className={styles.link} href="/gallery">
            Gallery
          </a>
        )}
      </h1>
      {only === undefined && <Contents />}
      {shown.length === 0 && <p>There is no entry {only}.</p>}
      {shown.map(({ title, entries }) => (
        <section key={title} aria-labelledby={idOf(title)}>
          <h2 id={idOf(title)} className={styles.title}>
            {title}
          </h2>
          {entries.map((entry) => (
            // Boxes keep the size they have grown to, so an entry shown alone is mounted again.
            <Shown
              key={`${only} ${entry.name}`}
              entry={entry}
              theme={theme}
              alone={only !== undefined}
            />
          ))}
        </section>
      ))}
    </main>
  );
}

const idOf = (title: string) => `section-${title.toLowerCase().replaceAll(' ', '-')}`;

function Contents() {
  return (
    <nav className={styles.contents} aria-label="Gallery">
      {sections.map(({ title, entries }) => (
        <p key={title}>
          <a className={styles.link} href={`#${idOf(title)}`}>
            {title}
          </a>
          {entries.map(({ name }) => (
            <a key={name} className={styles.link} href={`#${name}`}>
              {name}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}

interface ShownProps {
  readonly entry: Entry;
  readonly theme: string;
  readonly alone: boolean;
}

const Shown = memo(function Shown({ entry: { name, examples }, theme, alone }: ShownProps) {
  return (
    <div id={name} className={styles.entry} data-entry={name}>
      <h3>
        <a className={styles.link} href={`/gallery?only=${name}`}>
          {name}
        </a>
      </h3>
      <div className={styles.examples}>
        {examples.map((example) => (
          <figure key={example.name} className={styles.example}>
            <figcaption style={{ maxWidth: Math.max(220, example.width) }}>
              <b>{example.name}</b> {example.sentence} <span>{sizeOf(example)}</span>
            </figcaption>
            {example.alone && !alone ? (
              <a href={`/gallery?only=${name}`}>shown alone</a>
            ) : (
              <div
                className={styles.box}
                data-example={`${name} ${example.name}`}
                style={boxOf(example)}
              >
                <Boundary fallback={() => <p>It could not be drawn: see the console.</p>}>
                  <Content example={example} theme={theme} />
                </Boundary>
              </div>
            )}
          </figure>
        ))}
      </div>
    </div>
  );
});

const Content = memo(function Content(props: { example: Example; theme: string }) {
  return props.example.show(props.theme);
});

function sizeOf({ width, height }: Example): string {
  return height === undefined ? `${width} px` : `${width} × ${height} px`;
}

/** Parts of a card use its width within the border: see CompareView. */
function boxOf({ width, height }: Example): CSSProperties {
  return { width, height, '--card-width': `${width - 2}px` } as CSSProperties;
}
