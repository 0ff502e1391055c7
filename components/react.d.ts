import 'react';

declare module 'react' {
  interface SVGAttributes<T> {
    /** HTML's, which browsers that translate heed in drawings too. */
    translate?: 'yes' | 'no' | undefined;
  }
}
