/** Like `jsx-runtime.ts`, for development and tests. */
import * as react from 'react/jsx-dev-runtime';
import { withOwnElements } from './ownElements';

export { Fragment, type JSX } from 'react/jsx-dev-runtime';

export const jsxDEV: typeof react.jsxDEV = (type, props, key, isStatic, source, self) => {
  const own = withOwnElements(type, props);
  const { children } = own as { children?: unknown };
  return react.jsxDEV(type, own, key, isStatic && Array.isArray(children), source, self);
};
