const FORM = 'typed-alone';

/** A field scrolls its own text with each key that does not fit into it; React would look for who listens to that, twice. */
const SCROLLS = ['scroll', 'scrollend'] as const;

/**
 * Gives the field that has the focus a form to itself. After each key, Chromium's autofill reads every field that
 * shares a form with the one typed in, and those without a form share one: in a big form that was 3 ms of each key.
 * What a field scrolls of its own text is told to nobody else.
 * @returns what ends it.
 */
export function fieldsTypedAlone(): () => void {
  const form = document.createElement('form');
  form.id = FORM;
  form.hidden = true;
  // Enter in the only field of a form sends it
  form.addEventListener('submit', (event) => event.preventDefault());
  document.body.append(form);
  const enter = ({ target }: { readonly target: EventTarget | null }): void => {
    if (isField(target) && target.form === null) target.setAttribute('form', FORM);
  };
  enter({ target: document.activeElement });
  const leave = ({ target }: FocusEvent): void => {
    if (isField(target) && target.form === form) target.removeAttribute('form');
  };
  addEventListener('focusin', enter);
  addEventListener('focusout', leave);
  for (const type of SCROLLS) addEventListener(type, keepFromOthers, true);
  return () => {
    for (const type of SCROLLS) removeEventListener(type, keepFromOthers, true);
    removeEventListener('focusin', enter);
    removeEventListener('focusout', leave);
    form.remove();
  };
}

function keepFromOthers(event: Event): void {
  if (isField(event.target)) event.stopPropagation();
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
}
