/** A module that is loaded once, when it is wanted. */
export interface Lazy<Module> {
  /** Loads it; retried only after a failure. */
  readonly load: () => Promise<Module>;
  /** Undefined until it is loaded. */
  readonly loaded: () => Module | undefined;
}

export function loadOnce<Module>(importing: () => Promise<Module>): Lazy<Module> {
  let loading: Promise<Module> | undefined;
  let loaded: Module | undefined;
  const load = () => {
    loading ??= importing().then(
      (module) => {
        loaded = module;
        return module;
      },
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return { load, loaded: () => loaded };
}
