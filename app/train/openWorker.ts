/**
 * Starts a worker.
 * @param address of a script that the build has made of a worker
 * @throws if the browser cannot start one
 */
export function openWorker(address: string, name: string): Worker {
  try {
    return new Worker(address, { type: 'module', name });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
    // A sandboxed frame has no origin to load a worker from, but a blob script can import the built
    // one, which is not a module.
    const { href } = new URL(address, location.href);
    const code = new Blob([`importScripts(${JSON.stringify(href)});`], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(code), { name });
  }
}
