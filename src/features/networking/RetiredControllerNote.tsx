import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { isForIngressNginx } from './model/retired-controller.ts';
import styles from './networking.module.css';

/** https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/ */
const RETIRED: Localized = {
  en: 'ingress-nginx, the controller behind class nginx in most clusters, has had no releases since March 2026. What runs goes on running; for something new consider Gateway API or another controller.',
  ko: '대부분의 클러스터에서 nginx 클래스를 처리하는 ingress-nginx는 2026년 3월 이후 새 릴리스가 없습니다. 지금 쓰는 것은 계속 동작하며, 새로 만들 때는 Gateway API나 다른 컨트롤러를 고려하세요.',
};

/** One calm sentence below the class: nothing is wrong with the manifest. */
export function RetiredControllerNote() {
  const t = useText();
  const object = useScope('object');
  const retired = useFormHost().useSelected((document) => isForIngressNginx(valueAt(document, object)));
  if (!retired) return null;
  return <p className={styles['note']}>{t(RETIRED)}</p>;
}
