import type { Check } from '../../check.ts';
import { configMountNotReadOnly } from './config-mount-not-read-only.ts';
import { emptydirSizeLimitMissing } from './emptydir-size-limit-missing.ts';
import { fsgroupMissing } from './fsgroup-missing.ts';
import { heapDumpOnEmptydir } from './heap-dump-on-emptydir.ts';
import { pvHostPath } from './pv-host-path.ts';
import { pvPvcMismatch } from './pv-pvc-mismatch.ts';
import { pvcReadWriteOnceShared } from './pvc-read-write-once-shared.ts';
import { pvcStorageClassMissing } from './pvc-storage-class-missing.ts';
import { volumeNotMounted } from './volume-not-mounted.ts';

export const STORAGE_CHECKS = [
  configMountNotReadOnly,
  emptydirSizeLimitMissing,
  fsgroupMissing,
  heapDumpOnEmptydir,
  pvHostPath,
  pvPvcMismatch,
  pvcReadWriteOnceShared,
  pvcStorageClassMissing,
  volumeNotMounted,
] as const satisfies readonly Check[];
