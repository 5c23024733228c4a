// Who may do what: the matrix of an account's rights, of a role and of a binding, by pointer and by keys.
import type { Localized } from '../src/core/localized.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { KubewrightPage } from './support/kubewright-page.ts';

const RBAC = 'rbac.authorization.k8s.io';
const BUNDLE = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: shop
spec:
  selector:
    matchLabels: {app: cart}
  template:
    metadata:
      labels: {app: cart}
    spec:
      serviceAccountName: cart
      containers:
      - name: cart
        image: registry.example.com/cart:1.0.0
---
apiVersion: ${RBAC}/v1
kind: Role
metadata:
  name: cart
  namespace: shop
rules:
- apiGroups: [""]
  resources: [configmaps]
  resourceNames: [cart]
  verbs: [get]
- apiGroups: [""]
  resources: [pods]
  verbs: [get, list]
---
apiVersion: ${RBAC}/v1
kind: RoleBinding
metadata:
  name: cart
  namespace: shop
roleRef: {apiGroup: ${RBAC}, kind: Role, name: cart}
subjects:
- {kind: ServiceAccount, name: cart, namespace: shop}
---
apiVersion: ${RBAC}/v1
kind: ClusterRoleBinding
metadata:
  name: all
roleRef: {apiGroup: ${RBAC}, kind: ClusterRole, name: cluster-admin}
subjects:
- {kind: Group, name: "system:serviceaccounts:shop"}
---
apiVersion: ${RBAC}/v1
kind: RoleBinding
metadata:
  name: viewers
  namespace: shop
roleRef: {apiGroup: ${RBAC}, kind: ClusterRole, name: view}
subjects:
- {kind: Group, name: viewers}
`;

const SECURITY: Localized = { en: 'Security', ko: '보안' };
const RIGHTS: Localized = { en: 'What the account cart may do', ko: 'cart 어카운트의 권한' };
const WHO: Localized = { en: 'Who may do what', ko: '권한 요약' };
const BY_GROUP: Localized = {
  en: 'ClusterRoleBinding all · in the whole cluster · by the group system:serviceaccounts:shop',
  ko: 'ClusterRoleBinding all · 클러스터 전체 · 그룹 system:serviceaccounts:shop',
};
const GET_PODS: Localized = { en: 'get pods: yes, in the whole cluster, by Role cart, ClusterRole cluster-admin', ko: 'pods get: 허용, 클러스터 전체, 근거 Role cart, ClusterRole cluster-admin' };
const GET_MAPS: Localized = { en: 'get configmaps: only cart, by Role cart', ko: 'configmaps get: 이름 제한 cart, 근거 Role cart' };
const LIST_PODS: Localized = { en: 'list pods: yes, by Role cart', ko: 'pods list: 허용, 근거 Role cart' };
const UNKNOWN: Localized = {
  en: 'ClusterRole view is not in this bundle: what it allows is up to the cluster.',
  ko: 'ClusterRole view: 이 묶음에 없어 허용하는 권한을 알 수 없습니다.',
};

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-US' });

    test('rights are shown by resource and verb, with the roles they come from', async ({ page }) => {
      const app = new KubewrightPage(page, language);
      await app.prepare();
      await app.open();
      await app.paste(BUNDLE);
      await expect.poll(() => app.yaml()).toBe(BUNDLE);
      await app.document('Deployment', 'cart').click();
      await page.getByRole('tab', { name: new RegExp(`^${app.say(SECURITY)}`) }).click();
      const account = page.getByRole('region', { name: app.say(RIGHTS), exact: true });
      await expect(account.getByText(app.say(BY_GROUP))).toBeVisible();
      await expectAccessible(page);
      await account.getByRole('button', { name: app.say(GET_PODS), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'cart' })).toBeVisible();

      const role = page.getByRole('region', { name: app.say(WHO), exact: true });
      const named = role.getByRole('button', { name: app.say(GET_MAPS), exact: true });
      await named.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await expect(role.getByRole('button', { name: app.say(LIST_PODS), exact: true })).toBeFocused();
      await expectAccessible(page);

      await app.document('RoleBinding', 'viewers').click();
      await expect(role.getByText(app.say(UNKNOWN))).toBeVisible();
      await expectAccessible(page);
    });
  });
}
