import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { type ConfirmImport, ImportDone, ImportPreview, type PreviewImport } from '@ward/allocation/contract';
import { outcome } from '@ward/ui';

@Service()
export class ImportClient {
  private readonly http = inject(HttpClient);

  preview(file: PreviewImport) {
    return outcome(this.http.post('/api/rosters/imports/preview', file), ImportPreview);
  }

  confirm(body: ConfirmImport) {
    return outcome(this.http.post('/api/rosters/imports', body), ImportDone);
  }
}
