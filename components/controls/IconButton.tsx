import { Button, type ButtonProps } from './Button';

interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'small'> {
  /** What it does, for a screen reader. */
  readonly label: string;
}

/** A button that is an icon alone; over it stands `title`, where it is said to those who see it too. */
export function IconButton({ label, ...others }: IconButtonProps) {
  return <Button {...others} icon aria-label={label} />;
}
