import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const policyWith = (html: string) =>
  [
    "default-src 'none'",
    // WebAssembly runs the cells; it can be compiled from bytes, text cannot.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashesOf('script', html)].join(' '),
    ["style-src 'self'", ...hashesOf('style', html)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The hashes of inline elements. */
const hashesOf = (tag: 'script' | 'style', html: string): string[] =>
  Array.from(html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g')), ([, code = '']) => {
    return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  });

/**
 * Adds a strict content security policy to the built page: nothing from other origins, and of
 * inline code only what the build has put there, by its hash. Not applied to the development server,
 * because hot reloading needs inline styles.
 */
export function contentPolicy(): Plugin {
  return {
    name: 'unrolled-content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyWith(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
