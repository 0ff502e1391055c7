import { Button, type ButtonProps } from './Button';

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'small'> {
  /** The accessible name. */
  readonly label: string;
}

/** A button with only an icon; `title` is its tooltip. */
export function IconButton({ label, ...others }: IconButtonProps) {
  return <Button {...others} icon aria-label={label} />;
}
