import type { ComponentType } from 'react';
import { lateComponent } from '../ui/late-component.tsx';
import type { AreaFormProps } from './area-form.ts';

interface LateForm {
  readonly Form: ComponentType<AreaFormProps>;
  /** Fetches it ahead of its first showing, which then takes no frame longer. */
  readonly ahead: () => void;
}

/** The form of an area from a chunk of its own. */
export function lateForm(load: () => Promise<ComponentType<AreaFormProps>>): LateForm {
  const { Component, ahead } = lateComponent(load);
  return { Form: Component, ahead };
}
