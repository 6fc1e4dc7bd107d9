import { join } from 'node:path';

/** What a portable copy consists of, in the folder it is made in and beside the site's own folder alike. */
export interface PortablePlaces {
  /** What is copied to a stick. */
  folder: string;
  /** The same in one file. */
  zip: string;
  /** For readers of the Kiwix kind. */
  zim: string;
}

/** @param place path of the site's folder, as in `dist` */
export function portablePlaces(place: string): PortablePlaces {
  return { folder: `${place}.mang-di`, zip: `${place}.mang-di.zip`, zim: `${place}.mang-di.zim` };
}

/** Where they are made, out of sight. */
export function unfinishedPlaces(building: string): PortablePlaces {
  return portablePlaces(join(building, 'site'));
}
