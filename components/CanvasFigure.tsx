import { useLayoutEffect, useRef } from 'react';
import { classes } from './controls/classes';
import { type Canvas, motion } from './Figure';
import styles from './Figure.module.css';
import { useDensity } from './useDensity';
import { useReducedMotion } from './useReducedMotion';
import { useSize } from './useSize';

export interface PixelCanvas extends Canvas {
  /** Canvas pixels per CSS pixel. */
  readonly density: number;
}

/** Paints `data` onto a canvas element; with `duration: 0` paints the same picture at once. */
export type Paint<Data> = (element: HTMLCanvasElement, data: Data, canvas: PixelCanvas) => void;

interface CanvasFigureProps<Data> {
  readonly draw: Paint<Data>;
  readonly data: Data;
  /** The picture's description; its numbers are in the Numbers table. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** Like `Figure`, for pictures that change as a whole at every step: React owns the canvas. */
export function CanvasFigure<Data>({ draw, data, label, className }: CanvasFigureProps<Data>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(canvas);
  const density = useDensity();
  const reduced = useReducedMotion();

  useLayoutEffect(() => {
    if (!canvas.current || size.width === 0) return;
    draw(canvas.current, data, { ...size, density, duration: reduced ? 0 : motion });
  }, [draw, data, size, density, reduced]);

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
