import type { Language, Localized } from '../localized.ts';
import type { ClusterNeed } from './cluster-needs.ts';
import type { OutgoingFile } from './export.ts';
import { headOf } from './head.ts';
import type { ResourceFiles } from './resource-files.ts';

/**
 * The resources in a folder of their own, a `kustomization.yaml` that lists them (beside the folder: inside it kubectl
 * would take it for a resource), a README, and in `others/` what is not to be applied.
 */
export function packageFiles({ resources, others }: ResourceFiles, needs: readonly ClusterNeed[], language: Language): readonly OutgoingFile[] {
  const manifests = resources.map((file) => ({ ...file, name: `manifests/${file.name}` }));
  const aside = others.map((file) => ({ ...file, name: `others/${file.name}` }));
  return [
    { name: 'README.md', text: readmeOf(resources, aside, needs, language), encoding: 'utf-8' },
    { name: 'kustomization.yaml', text: kustomizationOf(manifests), encoding: 'utf-8' },
    ...manifests,
    ...aside,
  ];
}

function kustomizationOf(manifests: readonly OutgoingFile[]): string {
  const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
  // names of files hold nothing that YAML would read otherwise
  return manifests.length === 0 ? `${head}resources: []\n` : `${head}resources:\n${manifests.map(({ name }) => `- ${name}\n`).join('')}`;
}

function readmeOf(resources: readonly OutgoingFile[], others: readonly OutgoingFile[], needs: readonly ClusterNeed[], language: Language): string {
  const say = (words: Localized): string => words[language];
  const rows = resources.map(({ name, text }) => {
    const { kind, name: own } = headOf(text);
    return `| \`manifests/${name}\` | ${cell(kind)} | ${cell(own)} |`;
  });
  const sections = [
    [`# ${say(WORDS.title)}`],
    [`| ${say(WORDS.file)} | kind | ${say(WORDS.name)} |`, '| --- | --- | --- |', ...rows],
    others.length === 0 ? [] : [say(WORDS.others)],
    needs.length === 0 ? [] : [`## ${say(WORDS.before)}`, '', ...needs.flatMap(({ what, command }) => [`- ${say(what)}: \`${command}\``])],
    [`## ${say(WORDS.apply)}`, '', '```sh', ...APPLY_COMMANDS, '```', '', say(WORDS.remove), '', '```sh', 'kubectl delete -f manifests/', '```'],
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const APPLY_COMMANDS: readonly string[] = ['kubectl diff -f manifests/', 'kubectl apply -f manifests/'];

/** Whatever stands in a manifest, as the text of a table's cell. */
function cell(text: string | null): string {
  return (text ?? '').replace(/[|\\`<>\r\n]/g, ' ');
}

const WORDS = {
  title: { en: 'Kubernetes manifests', ko: '쿠버네티스 매니페스트' },
  file: { en: 'file', ko: '파일' },
  name: { en: 'name', ko: '이름' },
  others: { en: 'What is in `others/` is no resource and is not applied.', ko: '`others/`에 있는 파일은 리소스가 아니므로 적용하지 않습니다.' },
  before: { en: 'What the cluster must have', ko: '클러스터에 미리 있어야 하는 것' },
  apply: { en: 'Apply', ko: '적용' },
  remove: { en: 'To remove all of it again:', ko: '다시 모두 지우려면:' },
} as const satisfies Record<string, Localized>;
