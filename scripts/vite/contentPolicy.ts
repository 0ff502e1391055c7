import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const policyWith = (inline: readonly string[]) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The scripts that stand in the page itself, each by its hash. */
const hashesIn = (html: string): string[] =>
  Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });

/**
 * Writes a strict content policy into the built page: nothing from elsewhere, and nothing inline
 * but the script that says why the page does not start, which must not depend on another file. The
 * development server is left alone, since its hot reloading sets styles inline.
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
