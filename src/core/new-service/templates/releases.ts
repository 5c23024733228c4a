import { documentText } from '../../companions/companion-text.ts';
import type { Answers } from '../answers.ts';
import type { NewDocument } from '../documents.ts';
import { editionsOf, fileOf, service, type Template, type TemplateFile } from './template.ts';

/** Two editions of one application side by side. */
export const RELEASES: readonly Template[] = [
  {
    id: 'canary',
    title: { en: 'Canary release', ko: '카나리 배포' },
    text: {
      en: 'The new version beside the old one behind one Service: two Pods of eight, a quarter of the requests.',
      ko: '하나의 Service 뒤에 새 버전을 함께 둡니다. 파드 8개 가운데 2개가 요청의 4분의 1을 받습니다.',
    },
    files: (target) => {
      const edition = (name: string, tag: string, replicas: string): Answers =>
        service('http', name, 'search', (answers) => ({ app: 'suggest', replicas, image: { ...answers.image, repository: 'suggest', tag } }));
      const [stable, canary] = [edition('suggest', '3.1.0', '6'), edition('suggest-canary', '3.2.0', '2')];
      return [withService(fileOf(stable, target), serviceOf(stable, editionsOf('suggest'))), withService(fileOf(canary, target), null)];
    },
  },
  {
    id: 'blue-green',
    title: { en: 'Blue and green', ko: '블루-그린 배포' },
    text: {
      en: 'Two complete editions; the Service leads to blue, and one word of its selector sends everybody to green.',
      ko: '완전한 두 벌을 두고 Service는 블루를 가리킵니다. 셀렉터의 한 단어를 바꾸면 모두 그린으로 갑니다.',
    },
    files: (target) => {
      const edition = (colour: string, tag: string): Answers =>
        service('http', `tickets-${colour}`, 'events', (answers) => ({ app: 'tickets', replicas: '3', image: { ...answers.image, repository: 'tickets', tag } }));
      const [blue, green] = [edition('blue', '5.0.2'), edition('green', '5.1.0')];
      const toBlue = serviceOf({ ...blue, name: 'tickets' }, { ...editionsOf('tickets'), 'app.kubernetes.io/instance': blue.name });
      return [{ name: 'tickets.yaml', documents: [toBlue] }, ...[blue, green].map((colour) => withService(fileOf(colour, target), null))];
    },
  },
];

/** The file with another Service, or with none, in the place of its own. */
function withService(file: TemplateFile, other: NewDocument | null): TemplateFile {
  return { ...file, documents: file.documents.flatMap((document) => (document.kind === 'Service' ? (other ?? []) : document)) };
}

function serviceOf({ name, namespace, portName }: Answers, selector: Readonly<Record<string, string>>): NewDocument {
  const text = documentText({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: selector },
    spec: { selector, ports: [{ name: portName, port: 80, targetPort: portName }] },
  });
  return { kind: 'Service', name, text };
}
