import type { PanelsProps } from './LazyPanels';
import { useLazyPanels } from './load';
import styles from './Panels.module.css';

/** The open panel, once its code is loaded. */
export function Panels(props: PanelsProps) {
  const loaded = useLazyPanels(true);
  if (typeof loaded === 'string') {
    return <p>This part of the page could not be loaded: {loaded}. Close it and try again.</p>;
  }
  return loaded ? <loaded.LazyPanels {...props} /> : <p className={styles.coming}>Loading …</p>;
}
