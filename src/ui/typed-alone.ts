const FORM = 'typed-alone';

/**
 * Gives the field that has the focus a form to itself. After each key, Chromium's autofill reads every field that
 * shares a form with the one typed in, and those without a form share one: in a big form that was 3 ms of each key.
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
  return () => {
    removeEventListener('focusin', enter);
    removeEventListener('focusout', leave);
    form.remove();
  };
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
}
