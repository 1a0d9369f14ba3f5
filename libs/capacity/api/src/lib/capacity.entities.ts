import { PathwayEntity, PathwayVersionEntity } from './pathways/pathway.entity';
import { BedEntity, BedStaffingEntity, PlaceEntity, WardEntity } from './wards/ward.entity';

export const capacityEntities = [
  WardEntity,
  BedEntity,
  BedStaffingEntity,
  PlaceEntity,
  PathwayEntity,
  PathwayVersionEntity,
];
