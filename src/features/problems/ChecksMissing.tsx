import { checksTriedAgain } from '../../store/findings.ts';
import { Button } from '../../ui/Button.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

/** Some checks could not run: nothing here may sound as if all were well. */
export function ChecksMissing() {
  const t = useText();
  return (
    <div role="alert" className={styles['empty']}>
      <WarningIcon />
      <span>{t(WORDS.incomplete)}</span>
      <Button className={styles['small'] ?? ''} onClick={checksTriedAgain}>{t(WORDS.tryAgain)}</Button>
    </div>
  );
}
