import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';

/** What a host that compresses would send: bytes of all bodies, by gzip. */
export async function gzipBytes(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}
