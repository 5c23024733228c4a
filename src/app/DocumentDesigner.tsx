import { useState } from 'react';
import { isDockerfileName } from '../core/dockerfile/file-name.ts';
import { openNewService } from '../features/new-service/desk.ts';
import { placeOf } from '../store/documents.ts';
import { useWorkspace } from '../store/hooks.ts';
import type { DocumentId } from '../store/state.ts';
import { lateComponent } from '../ui/late-component.tsx';
import type { DesignerAreaId } from './area-form.ts';
import { Designer } from './Designer.tsx';

const { Component: DockerfileDesigner } = lateComponent(async () => (await import('../features/dockerfile/DockerfileDesigner.tsx')).DockerfileDesigner);

/** The forms of a document, or what there is to say of a Dockerfile. */
export function DocumentDesigner({ documentId }: { readonly documentId: DocumentId }) {
  const isDockerfile = useWorkspace(({ files }) => isDockerfileName(placeOf(files, documentId)?.file.name ?? ''));
  const open = useState<DesignerAreaId | null>(null);
  return isDockerfile ? <DockerfileDesigner documentId={documentId} onNewService={openNewService} /> : <Designer documentId={documentId} open={open} />;
}
