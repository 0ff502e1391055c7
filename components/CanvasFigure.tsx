import { useCallback, useRef } from 'react';
import { classes } from './controls/classes';
import type { FigureProps } from './Figure';
import styles from './Figure.module.css';
import { useDrawing } from './useDrawing';

/** Like `Figure`, for pictures that change as a whole at every step. */
export function CanvasFigure<Data>(props: FigureProps<HTMLCanvasElement, Data>) {
  const { draw, data, label, className } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useDrawing(
    canvas,
    useCallback((element, size) => draw(element, data, size), [draw, data]),
    true,
  );

  return (
    <canvas
      ref={canvas}
      className={classes(styles.figure, className)}
      role="img"
      aria-label={label}
      translate="no"
    />
  );
}
