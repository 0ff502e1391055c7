import { BookOpen, ChartSpline, Dices, Grid3x3, X } from 'lucide-react';
import { Button } from '../../../components/controls/Button';
import { Chip } from '../../../components/controls/Chip';
import { IconButton } from '../../../components/controls/IconButton';
import { PanelButton } from '../../../components/PanelButton';
import { type Entry, ignore } from '../entry';
import styles from '../Gallery.module.css';
import { Held } from '../Held';

const looks = ['plain', 'main', 'link', 'bare'] as const;

const button: Entry = {
  name: 'Button',
  examples: [
    {
      name: 'looks',
      sentence:
        'A plain button, a primary one, one within a line of text, and one without a frame.',
      width: 380,
      show: () => (
        <div className={styles.row}>
          {looks.map((look) => (
            <Button key={look} look={look}>
              {look}
            </Button>
          ))}
        </div>
      ),
    },
    {
      name: 'small',
      sentence: 'For rows of many buttons.',
      width: 380,
      show: () => (
        <div className={styles.row}>
          {looks.map((look) => (
            <Button key={look} look={look} small>
              {look}
            </Button>
          ))}
        </div>
      ),
    },
    {
      name: 'pressed and expanded',
      sentence: 'A button that is on, and one that has opened something.',
      width: 300,
      show: () => (
        <div className={styles.row}>
          <Held<boolean> first>
            {(on, set) => (
              <Button aria-pressed={on} onClick={() => set(!on)}>
                pressed
              </Button>
            )}
          </Held>
          <Button aria-expanded>expanded</Button>
        </div>
      ),
    },
    {
      name: 'with nothing to do',
      sentence: 'An off button can be focused, a disabled one cannot.',
      width: 380,
      show: () => (
        <div className={styles.row}>
          {looks.map((look) => (
            <Button key={look} look={look} off>
              {look}
            </Button>
          ))}
          <Button disabled>disabled</Button>
        </div>
      ),
    },
  ],
};

const iconButton: Entry = {
  name: 'IconButton',
  examples: [
    {
      name: 'normal, pressed, bare, off',
      sentence: 'An icon alone, with a name for a screen reader.',
      width: 180,
      show: () => (
        <div className={styles.row}>
          <IconButton label="Draw">
            <Dices />
          </IconButton>
          <IconButton label="Draw, pressed" aria-pressed>
            <Dices />
          </IconButton>
          <IconButton label="Close" look="bare">
            <X />
          </IconButton>
          <IconButton label="Draw, off" off>
            <Dices />
          </IconButton>
        </div>
      ),
    },
  ],
};

const chip: Entry = {
  name: 'Chip',
  examples: [
    {
      name: 'with a cross',
      sentence: 'The cross removes it.',
      width: 240,
      show: () => <Chip label="Undo: z held at 0">GRU: z held at 0 from step 4</Chip>,
    },
    {
      name: 'whole',
      sentence: 'A press anywhere removes it.',
      width: 120,
      show: () => (
        <Chip whole label="GRU h 5, remove the line">
          <b>h 5</b>
        </Chip>
      ),
    },
  ],
};

const lookButton: Entry = {
  name: 'PanelButton',
  examples: [
    {
      name: 'on a cell, its layers and its memory',
      sentence: 'Each opens the panel about the thing that it stands on; `CardPanels` places them.',
      width: 160,
      show: () => (
        <div className={styles.row}>
          <PanelButton label="Equations elsewhere" title="Conventions" onClick={ignore}>
            <BookOpen />
          </PanelButton>
          <PanelButton label="Matrices" title="Weights" onClick={ignore}>
            <Grid3x3 />
          </PanelButton>
          <PanelButton label="Plot the units" title="Over time" onClick={ignore}>
            <ChartSpline />
          </PanelButton>
        </div>
      ),
    },
  ],
};

export const buttons: readonly Entry[] = [button, iconButton, lookButton, chip];
