import styles from './TermNames.module.css';

export interface TermNamesProps {
  readonly alsoCalled: readonly string[];
  readonly inPyTorch: string | undefined;
  readonly inKeras: string | undefined;
  readonly pages: readonly { readonly id: string; readonly href: string }[];
}

/** What a term is called elsewhere, and the pages that deal with it. */
export function TermNames({ alsoCalled, inPyTorch, inKeras, pages }: TermNamesProps) {
  const names = [
    ['also', alsoCalled.join(', ')],
    ['PyTorch', inPyTorch],
    ['Keras', inKeras],
  ].filter(([, name]) => name);
  return (
    <div className={styles.names}>
      {names.length > 0 && (
        <ul>
          {names.map(([where, name]) => (
            <li key={where}>
              <small>
                {where}: <code translate="no">{name}</code>
              </small>
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && (
        <p>
          <small>
            Lessons:{' '}
            {pages.map(({ id, href }) => (
              <a key={id} href={href}>
                {id}
              </a>
            ))}
          </small>
        </p>
      )}
    </div>
  );
}
