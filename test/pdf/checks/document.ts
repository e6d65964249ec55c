// Checkpoints 06, 07, 20, 21, 25 and 26: what the file says of itself, and what a document of ours never has.
import type { Check, Examined, Found } from '../examined.js';
import { type Dict, nameOf, textOf, type Value } from '../pdf-file.js';

export const noXmp: Check = ({ xmp }) => (xmp ? [] : [{ what: 'no metadata stream in the catalogue' }]);

export const noIdentifier: Check = ({ xmp }) =>
  xmp && xmp.values('pdfuaid:part').join() !== '1' ? [{ what: 'pdfuaid:part is not 1' }] : [];

export const noXmpTitle: Check = ({ xmp }) =>
  xmp && xmp.values('dc:title').length === 0 ? [{ what: 'no dc:title' }] : [];

export const displayTitleMissing: Check = ({ file }) =>
  file.at(file.root['/ViewerPreferences'], 'DisplayDocTitle') === null ? [{ what: 'no DisplayDocTitle' }] : [];

export const displayTitleFalse: Check = ({ file }) =>
  file.at(file.root['/ViewerPreferences'], 'DisplayDocTitle') === false ? [{ what: 'DisplayDocTitle is false' }] : [];

export const layerConfigurationUnnamed: Check = ({ file }) =>
  unnamed(file, file.array(file.at(file.root['/OCProperties'], 'Configs')));

export const defaultLayersUnnamed: Check = ({ file }) => {
  const usual = file.at(file.root['/OCProperties'], 'D');
  return usual === null ? [] : unnamed(file, [usual]);
};

export const layersByUse: Check = ({ file }) => {
  const properties = file.root['/OCProperties'];
  return [...file.array(file.at(properties, 'Configs')), file.at(properties, 'D')]
    .filter(configuration => file.at(configuration, 'AS') !== null)
    .map(() => ({ what: 'a configuration of layers with AS' }));
};

export const fileWithoutNames: Check = ({ dicts }) =>
  dicts
    .filter(dict => '/EF' in dict && !(filled(dict, '/F') && filled(dict, '/UF')))
    .map(() => ({ what: 'an embedded file' }));

/** XFA may be one stream or an array of packets; each is searched. */
export const dynamicForm: Check = ({ file }) => {
  const xfa = file.at(file.root['/AcroForm'], 'XFA');
  const packets = Array.isArray(xfa) ? file.array(xfa) : [file.dict(file.root['/AcroForm'])?.['/XFA']];
  const text = packets.map(packet => file.stream(packet)?.data.toString('utf8') ?? '').join('');
  return /<dynamicRender>\s*required/.test(text) ? [{ what: 'dynamicRender is required' }] : [];
};

/** What no document of ours has: by the keys and types that it would stand in. */
export const noScript = absence('a script', dict => '/JS' in dict || dict['/S'] === '/JavaScript');
export const noMedia = absence(
  'sound, film or other media',
  dict => /^\/(Sound|Movie|Screen|RichMedia|3D)$/.test(String(dict['/Subtype'] ?? '')) || dict['/S'] === '/Rendition',
);
export const noThreads: Check = ({ file }) => ('/Threads' in file.root ? [{ what: 'article threads' }] : []);
export const noForm: Check = ({ file }) =>
  file.array(file.at(file.root['/AcroForm'], 'Fields')).length > 0 ? [{ what: 'a form' }] : [];
export const noImageMap = absence('a link that is an image map', dict => dict['/IsMap'] === true);

function absence(what: string, has: (dict: Dict) => boolean): Check {
  return ({ dicts }) => (dicts.some(has) ? [{ what }] : []);
}

function unnamed(file: Examined['file'], configurations: readonly Value[]): readonly Found[] {
  return configurations
    .filter(configuration => !textOf(file.at(configuration, 'Name')))
    .map(() => ({ what: 'a configuration of layers without a name' }));
}

function filled(dict: Dict, key: string): boolean {
  return (textOf(dict[key]) ?? '') !== '' || nameOf(dict[key]) !== undefined;
}
