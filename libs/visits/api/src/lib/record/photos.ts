import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import { PatientAccess, UnitOfWork } from '@ward/server-kit';
import type { VisitId } from '@ward/visits/domain';
import { fileTypeFromBuffer } from 'file-type';
import { PhotoEntity } from '../rows/visit-record.entity';
import { VisitEntity } from '../rows/visit.entity';

/** Photos taken at a visit. What a file is, is read from its bytes, never from its name. */
@Injectable()
export class Photos {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  async keep(visitId: VisitId, id: string, content: Buffer, actor: Actor) {
    const mime = (await fileTypeFromBuffer(content))?.mime;
    return this.work.run(actor, async (tx) => {
      if (mime !== 'image/jpeg' && mime !== 'image/png') return refuse({ code: 'visits/not-a-photo' });
      const visit = await tx.repository(VisitEntity).findOneBy({ id: visitId });
      if (!visit) return refuse({ code: 'not-found' });
      await this.access.open(tx, visit.patientId, { action: 'write', what: 'kept a photo of a visit' });
      const { patientId, providerId } = visit;
      const photo = { id, visitId, patientId, providerId, takenBy: actor.personId, mediaType: mime, content };
      await tx.repository(PhotoEntity).insert({ ...photo, bytes: content.length, savedAt: this.clock.now() });
      return ok({ id, mediaType: mime });
    });
  }

  show(visitId: VisitId, id: string, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const photo = await tx.repository(PhotoEntity).findOneBy({ id, visitId });
      if (!photo) return refuse({ code: 'not-found' });
      await this.access.open(tx, photo.patientId, { action: 'read', what: 'saw a photo of a visit' });
      return ok({ mediaType: photo.mediaType, content: photo.content });
    });
  }
}
