import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const policyWith = (inline: readonly string[]) =>
  [
    "default-src 'none'",
    // WebAssembly runs the cells; it can be compiled from bytes, text cannot.
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The hashes of inline scripts. */
const hashesIn = (html: string): string[] =>
  Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });

/**
 * Adds a strict content security policy to the built page: nothing from other origins, and no
 * inline code except the script that reports why the page does not start, which must not depend on
 * another file. Not applied to the development server, because hot reloading needs inline styles.
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
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyWith(hashesIn(html)) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
