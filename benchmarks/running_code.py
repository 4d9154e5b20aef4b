"""The rows of code that runs: a request to it, its start, a batch, and the memory of an instance."""

from environments import Environment
from harness import Figure
from rows import Row

ROWS = {
    "direct request": Row("direct request to code that runs, over a POST to a bare Starlette route that calls it", 3),
    "pipeline step": Row("a step of a pipeline of 10 deployments, over a direct request", 1.3),
    "cold start": Row("first request to a version, over python -c 'import deployment'", 1.5),
    "batch in memory": Row(
        "250 batch requests with 4 instances, over a multiprocessing.Pool(4) that starts for them", 5
    ),
    "batch on disk": Row("same, kept on disk", 10),
    "instance memory": Row("memory of an idle instance over a bare Python process", 10, "MiB"),
}

#: What each program begins with: a version of a deployment that runs, and a way to call it.
HEAD = '''
import io, json, multiprocessing, os, subprocess, sys, tempfile, time, zipfile
from pathlib import Path
from ubiops.emulator import Emulator

CODE = """
class Deployment:
    def request(self, data):
        return data.upper()
"""
ROUNDS = {rounds}

def package():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("package/deployment.py", CODE)
    content.seek(0)
    content.name = "package.zip"
    return content

def deploy(core, version, **settings):
    core.deployment_versions_create("p", "d", {{"version": version, "environment": ENVIRONMENT, **settings}})
    core.revisions_file_upload("p", "d", version, file=package())

ENVIRONMENT = f"python3-{{sys.version_info.minor}}"

def begun(emulator):
    core = emulator.client()
    core.deployments_create("p", {{"name": "d", "input_type": "plain", "output_type": "plain"}})
    return core
'''
DIRECT = '''
BARE = """
import asyncio, socket, sys, uuid, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

class Deployment:
    def request(self, data):
        return data.upper()

deployment = Deployment()

async def respond(request):
    result = deployment.request((await request.body()).decode())
    return JSONResponse({"id": str(uuid.uuid4()), "deployment": "d", "version": "v", "status": "completed",
                         "success": True, "result": result, "error_message": None, "timeout": 300}, 201)

path = "/v2.1/projects/{project_name}/deployments/{deployment_name}/requests"
app = Starlette(routes=[Route(path, respond, methods=["POST"])])
listener = socket.create_server(("127.0.0.1", 0))
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
print(f"http://127.0.0.1:{listener.getsockname()[1]}/v2.1", flush=True)
config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
uvicorn.Server(config).run(sockets=[listener])
"""
import ubiops

def seconds(core, times=50):
    before = time.perf_counter()
    for _ in range(times):
        core.deployment_requests_create("p", "d", "text")
    return (time.perf_counter() - before) / times

OURS = """
import signal
from ubiops.emulator import Emulator
emulator = Emulator(token="t")
signal.signal(signal.SIGTERM, lambda *_: emulator.interrupt())
emulator.serve(lambda: print(emulator.host, flush=True))
"""
processes = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for code in (OURS, BARE)]
try:
    cores = [
        ubiops.CoreApi(ubiops.ApiClient(ubiops.Configuration(
            host=process.stdout.readline().strip(), api_key={"Authorization": "Token t"})))
        for process in processes
    ]
    cores[0].deployments_create("p", {"name": "d", "input_type": "plain", "output_type": "plain"})
    deploy(cores[0], "v")
    for core in cores:
        seconds(core, 100)
    for _ in range(ROUNDS):
        before = seconds(cores[1])
        middle = seconds(cores[0])
        print(2 * middle / (before + seconds(cores[1])))
finally:
    for process in processes:
        process.terminate()
        process.wait()
'''
PIPELINE = """
LENGTH = 10

def seconds(request, times=10):
    before = time.perf_counter()
    for _ in range(times):
        assert request().status == "completed"
    return (time.perf_counter() - before) / times

def direct():
    return core.deployment_requests_create("p", "d", "text")

def line():
    return core.pipeline_requests_create("p", "line", "text")

with Emulator() as emulator:
    core = begun(emulator)
    deploy(core, "v")
    core.pipelines_create("p", {"name": "line", "input_type": "plain", "output_type": "plain"})
    names = ["pipeline_start", *(f"step-{number}" for number in range(LENGTH)), "pipeline_end"]
    core.pipeline_versions_create("p", "line", {
        "version": "v",
        "objects": [{"name": name, "reference_name": "d"} for name in names[1:-1]],
        "attachments": [
            {"destination_name": after, "sources": [{"source_name": name, "mapping": []}]}
            for name, after in zip(names, names[1:])
        ],
    })
    seconds(direct, 50), seconds(line)
    for _ in range(ROUNDS):
        before = seconds(direct)
        middle = seconds(line) / LENGTH
        print(2 * middle / (before + seconds(direct)))
    core.api_client.close()
"""
COLD = """
with tempfile.TemporaryDirectory() as folder, Emulator() as emulator:
    Path(folder, "deployment.py").write_text(CODE)
    core = begun(emulator)
    for number in range(ROUNDS + 1):
        deploy(core, f"v{number}")
        before = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import deployment"], cwd=folder, check=True)
        between = time.perf_counter()
        assert core.deployment_version_requests_create("p", "d", f"v{number}", "text").status == "completed"
        if number:
            print((time.perf_counter() - between) / (between - before))
    core.api_client.close()
"""
BATCH = """
def upper(text):
    return text.upper()

def pooled():
    before = time.perf_counter()
    with multiprocessing.Pool(4) as pool:
        for result in [pool.apply_async(upper, ("text",)) for _ in range(250)]:
            result.get()
        return time.perf_counter() - before

def batch(core):
    before = time.perf_counter()
    core.batch_deployment_requests_create("p", "d", ["text"] * 250)
    while any(core.deployment_requests_list("p", "d", status=status, limit=1) for status in ("pending", "processing")):
        time.sleep(0.001)
    return time.perf_counter() - before

with tempfile.TemporaryDirectory() as folder, Emulator(data_dir=Path(folder, "data") if DISK else None) as emulator:
    core = begun(emulator)
    deploy(core, "v", minimum_instances=4, maximum_instances=4)
    batch(core)
    for _ in range(ROUNDS):
        bare = pooled()
        print(batch(core) / bare)
    core.api_client.close()
"""
MEMORY = """
import psutil

def private(process):
    return psutil.Process(process).memory_full_info().uss

with Emulator() as emulator:
    core = begun(emulator)
    deploy(core, "v")
    core.deployment_requests_create("p", "d", "text")
    (instance,) = [child.pid for child in psutil.Process().children() if "execution.main" in " ".join(child.cmdline())]
    bare = subprocess.Popen([sys.executable, "-c", "import sys; print(flush=True); sys.stdin.read()"],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    bare.stdout.readline()
    print((private(instance) - private(bare.pid)) / 1024**2)
    bare.communicate()
    core.api_client.close()
"""


def measured(environment: Environment, program: str, rounds: int) -> Figure:
    """Run a program that prints a figure a line."""
    lines = environment.run("-W", "ignore", "-c", HEAD.format(rounds=rounds) + program).split()
    return Figure.of([float(line) for line in lines])


def measure(environment: Environment, *, quick: bool) -> dict[str, Figure]:
    """Measure all rows."""
    return {
        "direct request": measured(environment, DIRECT, 10 if quick else 40),
        "pipeline step": measured(environment, PIPELINE, 10 if quick else 40),
        "cold start": measured(environment, COLD, 10 if quick else 40),
        "batch in memory": measured(environment, "DISK = False" + BATCH, 7 if quick else 30),
        "batch on disk": measured(environment, "DISK = True" + BATCH, 7 if quick else 30),
        "instance memory": measured(environment, MEMORY, 1),
    }
