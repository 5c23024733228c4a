import { Button, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import type { Area } from '../../core/checks/check.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import type { Problem } from './problem-list.ts';
import styles from './Problems.module.css';
import { AREA_NAMES, WORDS } from './words.ts';

const AREAS: readonly Area[] = ['workload', 'probes', 'scaling', 'security', 'networking', 'config', 'storage', 'document'];

interface AreaMenuProps {
  readonly problems: readonly Problem[];
  readonly area: Area | null;
  readonly onChange: (area: Area | null) => void;
}

/** Chooses one area of those that have problems, or all. */
export function AreaMenu({ problems, area, onChange }: AreaMenuProps) {
  const t = useText();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const present = AREAS.filter((candidate) => candidate === area || problems.some(({ finding }) => finding.area === candidate));
  const nameOf = (choice: Area | null): string => (choice === null ? t(WORDS.allAreas) : t(AREA_NAMES[choice]));
  return (
    <>
      <Button
        id={`${id}-button`}
        variant="text"
        className={styles['small'] ?? ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t(WORDS.area, { area: nameOf(area) })}
        <ChevronDownIcon size={12} />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}>
        {[null, ...present].map((choice) => (
          <MenuItem
            key={choice ?? 'all'}
            role="menuitemradio"
            aria-checked={choice === area}
            selected={choice === area}
            onClick={() => {
              onChange(choice);
              setAnchor(null);
            }}
          >
            {nameOf(choice)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
