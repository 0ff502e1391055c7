import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../controls/IconButton';
import type { FieldOption } from './fields';
import styles from './fields.module.css';

interface OrderFieldProps {
  readonly legend: string;
  readonly options: readonly FieldOption[];
  readonly ends: readonly [string, string];
  /** The ids, in the order that the reader gave them. */
  readonly order: readonly string[];
  /** The right order; undefined: not known yet. */
  readonly right: readonly string[] | undefined;
  readonly onOrder: (order: readonly string[]) => void;
}

/** Options put in order by moving them up and down. */
export function OrderField({ legend, options, ends, order, right, onOrder }: OrderFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string>(undefined);
  // An element that is moved in the document loses the focus.
  useEffect(() => {
    const label = pressed.current;
    if (label === undefined || !order.some((id) => label.startsWith(id))) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(label)}"]`);
    button?.focus({ preventScroll: true });
    pressed.current = undefined;
  }, [order]);
  const move = (at: number, by: number) => {
    pressed.current = `${order[at]} ${by}`;
    const next = [...order];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    onOrder(next);
  };
  const titleOf = (id: string) => options.find((option) => option.id === id)?.title ?? id;
  return (
    <ol ref={list} className={styles.order} aria-label={legend}>
      {order.map((id, index) => {
        const place = right && right.indexOf(id) + 1;
        const isLast = index === order.length - 1;
        const end = index === 0 ? ends[0] : isLast ? ends[1] : '';
        return (
          <li key={id} className={styles.option} data-right={place === index + 1 || undefined}>
            <span className={styles.place}>{index + 1}</span>
            <span>{titleOf(id)}</span>
            <small>{end}</small>
            {place === undefined ? (
              <span className={styles.moves}>
                <IconButton
                  label={`${titleOf(id)}: up`}
                  data-move={`${id} -1`}
                  off={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  label={`${titleOf(id)}: down`}
                  data-move={`${id} 1`}
                  off={isLast}
                  onClick={() => move(index, 1)}
                >
                  <ArrowDown />
                </IconButton>
              </span>
            ) : (
              <small>{place === index + 1 ? 'right' : `belongs to place ${place}`}</small>
            )}
          </li>
        );
      })}
    </ol>
  );
}
