/** The JSX runtime: React's own, but every text has its own element. */
import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-runtime';
import { withOwnElements } from './ownElements';

export { Fragment, type JSX } from 'react/jsx-runtime';

export const jsx = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  react.jsx(type, withOwnElements(type, props), key);

export const jsxs = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  react.jsxs(type, withOwnElements(type, props), key);
