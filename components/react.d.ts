import 'react';

declare module 'react' {
  interface SVGAttributes<T> {
    /** The HTML attribute, which browser translation also respects in SVG. */
    translate?: 'yes' | 'no' | undefined;
  }
}
