import { Moon, Sun, SunMoon } from 'lucide-react';
import { IconButton } from './controls/IconButton';

const themes = {
  auto: { Icon: SunMoon, name: 'Theme: system', next: 'light' },
  light: { Icon: Sun, name: 'Theme: light', next: 'dark' },
  dark: { Icon: Moon, name: 'Theme: dark', next: 'auto' },
} as const;

interface ThemeButtonProps {
  readonly theme: keyof typeof themes;
  readonly onTheme: (theme: keyof typeof themes) => void;
}

/** Goes through the themes. */
export function ThemeButton({ theme, onTheme }: ThemeButtonProps) {
  const { Icon, name, next } = themes[theme];
  return (
    <IconButton label={name} title={name} onClick={() => onTheme(next)}>
      <Icon />
    </IconButton>
  );
}
