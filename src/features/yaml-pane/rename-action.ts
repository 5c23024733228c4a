import { renameAsked } from '../../store/rename-desk.ts';
import { pathUnder } from './definition-provider.ts';
import { documentPlaceOf } from './document-place.ts';
import type { FileModels } from './file-models.ts';
import { monaco } from './monaco.ts';

/** F2: asks for another name of what the cursor is on, be it the name or what refers to it. */
export function renamesByKey(editor: monaco.editor.IStandaloneCodeEditor, models: FileModels, label: string): monaco.IDisposable {
  return editor.addAction({
    id: 'kubewright.rename',
    label,
    keybindings: [monaco.KeyCode.F2],
    contextMenuGroupId: '1_modification',
    run: () => {
      const [model, position] = [editor.getModel(), editor.getPosition()];
      if (model === null || position === null) return;
      const place = documentPlaceOf(models, model, position);
      if (place !== null) renameAsked(place.document.id, pathUnder(models, model, position)?.path ?? []);
    },
  });
}
