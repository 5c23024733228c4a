/**
 * Asks again for the style sheets of late chunks that did not come. The loader asks for each of them once only: a
 * chunk that is had at the second try would stand there without its style.
 */
export async function sheetsAskedAgain(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(links.filter(({ sheet }) => sheet === null).map(askedAgain));
}

async function askedAgain(link: HTMLLinkElement): Promise<void> {
  const again = document.createElement('link');
  again.rel = 'stylesheet';
  again.crossOrigin = link.crossOrigin;
  await new Promise<void>((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => {
      again.remove();
      reject(new Error(`no style sheet ${link.href}`));
    });
    again.href = link.href;
    link.after(again);
  });
  link.remove();
}
