import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import styles from './ShareLink.module.css';

interface ShareLinkProps {
  readonly link: string;
  readonly onClose: () => void;
}

/** A link to copy by hand, selected, where the browser does not let the page copy it. */
export function ShareLink({ link, onClose }: ShareLinkProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const opener = document.activeElement;
    input.current?.focus();
    input.current?.select();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: escape closes from anywhere within
    <div
      className={styles.link}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <label htmlFor={id}>Copy this link</label>
      <input
        ref={input}
        id={id}
        type="text"
        readOnly
        translate="no"
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" aria-label="Close the link" onClick={onClose}>
        <X />
      </button>
    </div>
  );
}
