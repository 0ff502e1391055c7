import type { StoreApi } from 'zustand';

/**
 * Lets a store be prerendered, and hydrated, with the choices as they stand: zustand uses those that it
 * was created with.
 * @param except what is not known when the page is built
 */
export function prerendersPresent<State extends object>(
  api: StoreApi<State>,
  except: Partial<State> = {},
): void {
  api.getInitialState = () => ({ ...api.getState(), ...except });
}
