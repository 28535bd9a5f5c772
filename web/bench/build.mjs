// Bundles the pages of the benchmark: node build.mjs FOLDER. The folder has states0.json and states1.json, the
// topologies that `go run ./web/bench` writes, points.json, and the engine's program with its script; in it come the scripts, the world as each of the
// pages loads it, and Brotli beside everything, as a host would send it.
import { build } from 'esbuild';
import { mergeArcs, quantize } from 'topojson-client';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const out = process.argv[2];

/** The atoms of each state as one area: the borders that were within it are no part of the picture. */
const merged = (topology) => {
  const byState = new Map();
  for (const g of topology.objects.atoms.geometries) byState.set(g.properties.state, [...byState.get(g.properties.state) ?? [], g]);
  const states = [...byState].map(([state, atoms]) => ({
    ...mergeArcs(topology, atoms),
    properties: { name: state, tint: atoms[0].properties.tint },
  }));
  return pruned({ type: 'Topology', arcs: topology.arcs, objects: { states: { type: 'GeometryCollection', geometries: states } } });
};

/** The topology without the arcs that nothing is made of. */
const pruned = (topology) => {
  const arcs = [], moved = new Map();
  const move = (ref) => {
    const i = ref < 0 ? ~ref : ref;
    if (!moved.has(i)) moved.set(i, arcs.push(topology.arcs[i]) - 1);
    return ref < 0 ? ~moved.get(i) : moved.get(i);
  };
  for (const g of topology.objects.states.geometries) g.arcs = g.arcs.map((polygon) => polygon.map((ring) => ring.map(move)));
  return { ...topology, arcs };
};

for (const level of [0, 1]) {
  const topology = merged(JSON.parse(readFileSync(`${out}/states${level}.json`, 'utf8')));
  writeFileSync(`${out}/world${level}.json`, JSON.stringify(quantize(topology, 1e5)));
}

const pages = ['d3', 'maplibre', 'deck', 'echarts', 'engine', 'empty'];
await build({
  entryPoints: pages.map((page) => `pages/${page}.js`),
  bundle: true, minify: true, format: 'esm', target: 'es2022', outdir: out, logLevel: 'warning', legalComments: 'none',
});
// MapLibre reads its data in a worker, which is a file of its own.
copyFileSync('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', `${out}/maplibre-gl-worker.mjs`);

const html = readFileSync('pages/page.html', 'utf8');
for (const page of pages) {
  const style = readdirSync(out).includes(`${page}.css`) ? `<link rel="stylesheet" href="${page}.css">` : '';
  writeFileSync(`${out}/${page}.html`, html.replaceAll('NAME', page).replace('<!-- style -->', style));
}

for (const name of readdirSync(out)) {
  if (!/\.(html|css|m?js|json|wasm)$/.test(name) || name.startsWith('states')) continue;
  const content = readFileSync(`${out}/${name}`);
  const packed = `${out}/${name}.br`;
  if (existsSync(packed) && brotliDecompressSync(readFileSync(packed)).equals(content)) continue; // it takes seconds
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(packed, brotliCompressSync(content, { params: parameters }));
}
