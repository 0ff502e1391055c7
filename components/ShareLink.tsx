import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { TextBox } from './controls/Box';
import { IconButton } from './controls/IconButton';
import styles from './ShareLink.module.css';

interface ShareLinkProps {
  readonly link: string;
  readonly onClose: () => void;
}

/** A selected link to copy by hand, if the browser does not let the page copy it. */
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
      <TextBox
        ref={input}
        id={id}
        readOnly
        translate="no"
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <IconButton look="bare" label="Close the link" onClick={onClose}>
        <X />
      </IconButton>
    </div>
  );
}
